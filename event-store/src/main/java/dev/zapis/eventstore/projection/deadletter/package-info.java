/** Events that a projection could not handle are kept aside, and handled later. */
@NullMarked
package dev.zapis.eventstore.projection.deadletter;

import org.jspecify.annotations.NullMarked;

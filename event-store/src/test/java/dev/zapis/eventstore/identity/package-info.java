/** Tests of what tells an older copy of a store. */
@NullMarked
package dev.zapis.eventstore.identity;

import org.jspecify.annotations.NullMarked;

/** What runs a projection, put to the test. */
@NullMarked
package dev.zapis.eventstore.projection.run;

import org.jspecify.annotations.NullMarked;

/** Which store this is and how far it was seen, so that an older copy of it is noticed. */
@NullMarked
package dev.zapis.eventstore.identity;

import org.jspecify.annotations.NullMarked;

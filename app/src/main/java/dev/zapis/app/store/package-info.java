/** Whose store this is, its keys, whether it is an older copy, and what erasing a person needs outside of the log. */
@NullMarked
package dev.zapis.app.store;

import org.jspecify.annotations.NullMarked;

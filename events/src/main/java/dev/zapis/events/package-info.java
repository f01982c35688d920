/** Facts, ids and tags: the contract of everything. */
@NullMarked
package dev.zapis.events;

import org.jspecify.annotations.NullMarked;

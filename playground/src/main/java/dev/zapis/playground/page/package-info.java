/** The chat page and the live channel that keeps it up to date. */
@NullMarked
package dev.zapis.playground.page;

import org.jspecify.annotations.NullMarked;

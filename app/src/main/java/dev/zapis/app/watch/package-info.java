/** What is known of the product while it runs: figures, the log of what happened, the book of failures. */
@NullMarked
package dev.zapis.app.watch;

import org.jspecify.annotations.NullMarked;

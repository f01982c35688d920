/** What may happen, and when it is refused. */
@NullMarked
package dev.zapis.command;

import org.jspecify.annotations.NullMarked;

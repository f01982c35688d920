/** What lamps can be told, and when it is refused. */
@NullMarked
package dev.zapis.example.command.lamp;

import org.jspecify.annotations.NullMarked;

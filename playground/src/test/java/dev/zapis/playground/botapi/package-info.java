/** How calls of bots are read. */
@NullMarked
package dev.zapis.playground.botapi;

import org.jspecify.annotations.NullMarked;

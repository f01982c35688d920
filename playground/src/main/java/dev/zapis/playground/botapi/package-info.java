/** The Bot API as a bot sees it: methods, their limits and their error texts. */
@NullMarked
package dev.zapis.playground.botapi;

import org.jspecify.annotations.NullMarked;

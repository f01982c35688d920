/** The stand-in proven over real HTTP. */
@NullMarked
package dev.zapis.playground;

import org.jspecify.annotations.NullMarked;

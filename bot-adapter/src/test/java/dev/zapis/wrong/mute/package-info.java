/** A notice of nothing, and a reminder without a screen. */
@NullMarked
package dev.zapis.wrong.mute;

import org.jspecify.annotations.NullMarked;

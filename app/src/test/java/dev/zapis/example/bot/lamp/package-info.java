/** Screens and notices about lamps. */
@RequiresFeature("LAMP")
@NullMarked
package dev.zapis.example.bot.lamp;

import dev.zapis.bot.dialog.RequiresFeature;
import org.jspecify.annotations.NullMarked;

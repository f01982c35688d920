/** Screens about desks. */
@RequiresFeature("DESK")
@NullMarked
package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.RequiresFeature;
import org.jspecify.annotations.NullMarked;

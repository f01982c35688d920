/** Screens about desks. */
@RequiresFeature(Feature.DESK)
@NullMarked
package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.RequiresFeature;
import dev.zapis.events.office.Feature;
import org.jspecify.annotations.NullMarked;

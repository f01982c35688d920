/** Screens about desks. */
@InModule(Module.DESK)
@NullMarked
package dev.zapis.bot.desk;

import dev.zapis.bot.dialog.InModule;
import dev.zapis.events.office.Module;
import org.jspecify.annotations.NullMarked;

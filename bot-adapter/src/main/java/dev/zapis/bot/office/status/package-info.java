/** How the product is doing, for admins. */
@NullMarked
package dev.zapis.bot.office.status;

import org.jspecify.annotations.NullMarked;

/** How somebody becomes one of the staff: consent, name, phone, the request and its answer. */
@NullMarked
package dev.zapis.bot.person.registration;

import org.jspecify.annotations.NullMarked;

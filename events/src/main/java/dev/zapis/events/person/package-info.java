/** People, their accounts and roles. */
@NullMarked
package dev.zapis.events.person;

import org.jspecify.annotations.NullMarked;

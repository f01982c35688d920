/** A screen that requires what nobody brings. */
@NullMarked
package dev.zapis.wrong.typo;

import org.jspecify.annotations.NullMarked;

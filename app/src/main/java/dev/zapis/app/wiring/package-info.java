/** How the product is put together. */
@NullMarked
package dev.zapis.app.wiring;

import org.jspecify.annotations.NullMarked;

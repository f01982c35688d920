/** How the product itself is doing. */
@NullMarked
package dev.zapis.query.state;

import org.jspecify.annotations.NullMarked;

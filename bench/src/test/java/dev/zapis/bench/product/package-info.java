/** What people on the driver's side read of the product. */
@NullMarked
package dev.zapis.bench.product;

import org.jspecify.annotations.NullMarked;

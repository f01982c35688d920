/** The whole product in a process of its own, and people who use it over the stand-in's control API. */
@NullMarked
package dev.zapis.bench.product;

import org.jspecify.annotations.NullMarked;

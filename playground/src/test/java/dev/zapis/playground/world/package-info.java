/** The world without a network. */
@NullMarked
package dev.zapis.playground.world;

import org.jspecify.annotations.NullMarked;

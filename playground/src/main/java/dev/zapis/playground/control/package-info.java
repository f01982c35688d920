/** The control API: people, taps, time and faults, driven from outside. */
@NullMarked
package dev.zapis.playground.control;

import org.jspecify.annotations.NullMarked;

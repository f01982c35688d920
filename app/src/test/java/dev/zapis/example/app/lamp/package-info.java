/** Lamps of the playground. */
@NullMarked
package dev.zapis.example.app.lamp;

import org.jspecify.annotations.NullMarked;

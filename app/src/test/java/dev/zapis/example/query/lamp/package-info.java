/** What can be asked about lamps. */
@NullMarked
package dev.zapis.example.query.lamp;

import org.jspecify.annotations.NullMarked;

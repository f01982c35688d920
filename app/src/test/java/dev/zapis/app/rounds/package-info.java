/** Tests of work in rounds. */
@NullMarked
package dev.zapis.app.rounds;

import org.jspecify.annotations.NullMarked;

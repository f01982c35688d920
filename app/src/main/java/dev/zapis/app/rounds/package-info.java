/** Work that is done in rounds: whenever its time has come, and whenever somebody says that there is some. */
@NullMarked
package dev.zapis.app.rounds;

import org.jspecify.annotations.NullMarked;

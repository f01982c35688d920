/** Parts that two bring. */
@NullMarked
package dev.zapis.wrong.twice;

import org.jspecify.annotations.NullMarked;

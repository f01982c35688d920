/** Walkthroughs: people drive the running product from outside, row by row of the requirements. */
@NullMarked
package dev.zapis.app.walk;

import org.jspecify.annotations.NullMarked;

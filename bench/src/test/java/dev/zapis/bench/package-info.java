/** Tests of the bench itself. */
@NullMarked
package dev.zapis.bench;

import org.jspecify.annotations.NullMarked;

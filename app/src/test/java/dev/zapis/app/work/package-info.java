/** Tests of work in rounds. */
@NullMarked
package dev.zapis.app.work;

import org.jspecify.annotations.NullMarked;

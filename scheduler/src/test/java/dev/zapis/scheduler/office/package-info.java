/** Tests of an office's days against a real database. */
@NullMarked
package dev.zapis.scheduler.office;

import org.jspecify.annotations.NullMarked;

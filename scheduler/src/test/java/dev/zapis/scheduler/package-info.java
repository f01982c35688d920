/** Tests of due work against a real database. */
@NullMarked
package dev.zapis.scheduler;

import org.jspecify.annotations.NullMarked;

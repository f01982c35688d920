/** What is done in an office every day. */
@NullMarked
package dev.zapis.scheduler.office;

import org.jspecify.annotations.NullMarked;

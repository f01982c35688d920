/** What was asked, and what became of it. */
@NullMarked
package dev.zapis.query.journal;

import org.jspecify.annotations.NullMarked;

/** People as lists. */
@NullMarked
package dev.zapis.query.person;

import org.jspecify.annotations.NullMarked;

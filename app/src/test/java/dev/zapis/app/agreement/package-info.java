/** What is asked and what is decided, held against each other. */
@NullMarked
package dev.zapis.app.agreement;

import org.jspecify.annotations.NullMarked;

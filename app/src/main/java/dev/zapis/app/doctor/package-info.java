/** The doctor looks at what a start needs and says what to do. */
@NullMarked
package dev.zapis.app.doctor;

import org.jspecify.annotations.NullMarked;

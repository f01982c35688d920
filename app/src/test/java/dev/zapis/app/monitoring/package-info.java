/** What is known of the product while it runs, put to the test. */
@NullMarked
package dev.zapis.app.monitoring;

import org.jspecify.annotations.NullMarked;

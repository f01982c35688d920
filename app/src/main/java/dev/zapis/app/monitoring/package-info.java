/** What is known of the product while it runs: metrics, health, the log of what happened, the journal of failures. */
@NullMarked
package dev.zapis.app.monitoring;

import org.jspecify.annotations.NullMarked;

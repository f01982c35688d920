/** Connections: pooled and dedicated, their session settings, their time limits, the binary form of values. */
@NullMarked
package dev.zapis.eventstore.postgres.connection;

import org.jspecify.annotations.NullMarked;

/** Policies that no office has: found only by tests that say so. */
@NullMarked
package dev.zapis.example.command.lamp;

import org.jspecify.annotations.NullMarked;

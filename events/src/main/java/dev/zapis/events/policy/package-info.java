/** What an office may decide for itself: how a policy is declared, and what is said by all of them. */
@NullMarked
package dev.zapis.events.policy;

import org.jspecify.annotations.NullMarked;

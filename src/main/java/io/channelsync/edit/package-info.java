/** Operations on customers that HQ has: in which order they take effect, what each changes, and what it runs into. */
package io.channelsync.edit;

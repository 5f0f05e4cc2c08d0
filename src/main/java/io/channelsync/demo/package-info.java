/** Sample data and configuration for a first look: three stores that have been selling on their own for some days. */
package io.channelsync.demo;

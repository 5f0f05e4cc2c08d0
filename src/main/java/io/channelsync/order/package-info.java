/** Sales orders and their numbers. */
package io.channelsync.order;

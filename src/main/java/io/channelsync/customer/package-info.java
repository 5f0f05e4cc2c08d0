/** Intake of customers and addresses: values are cleaned, checked and brought into the form that headquarters keeps. */
package io.channelsync.customer;
